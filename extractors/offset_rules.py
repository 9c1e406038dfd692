"""The grammar of offsets, as rules over tags: quantity, direction and bound. Where the anchor's words stand follows
from it: Kyrgyz puts them before (“добуш берүү күнүнө чейин 45 күндөн кечиктирбестен”), Russian after (“не позднее чем
за 45 дней до …”).
"""

from extractors.tags import rule

_UNIT = """
    (?: (?P<kind> (?: calendar | working ){0,3}+ ) (?P<unit> day | day_adj | week | month_unit | hour | year_word )
      | (?P<kind> calendar | working ) (?P<unit> during_post ) )
"""
"""“Күнү” is “on the day of”, and a day that is counted after “жумуш”."""
_NUMBER = "(?: number{1,4}+ | big | ordinal )"
_WORDS = "(?: open number{1,4}+ close )?"
_QUANTITY = f"""
    (?: (?P<whole>days_word | weeks_word | months_word | hours_word) calendar? working?
      | (?P<n>{_NUMBER}) {_WORDS} (?: dash (?P<n2>{_NUMBER}) {_WORDS} )? dash? only? {_UNIT} )
"""
_CLOCK = f"(?: {_NUMBER} hour (?! term | next_day_pre | since_pre | after_pre ) )"
"""“В 18 часов” is an hour of the day, “в 24 часа с момента …” a term."""
_BOUND = "(?P<bound> at_least | at_most | not_later | not_earlier )"
_TERM = "(?P<term>term)"
_LEAST = "(?: (?P<least>at_least) word? | at_most )?"
_TERMED = "(?: in_pre term comma? )?"
"""“В срок” before the bound."""
_RELATION = "(?P<relation> before_pre | next_day_pre | since_pre | after_pre | from_pre )"

RUSSIAN = rule(
    rf"""
    (?P<only>only)? (?: (?P<ends>ends) | (?P<starts>starts) )? {_TERMED} (?: {_BOUND} comma? than? comma? )?
      (?P<way> za | within_pre | through_n | in_pre (?! {_CLOCK} ) | on_pre ) (?P<least>at_least)?
      {_QUANTITY} {_TERM}? {_RELATION}?
    | {_TERMED} {_BOUND} comma? than? {_QUANTITY} {_TERM}? {_RELATION}?
    | {_TERMED} {_BOUND} comma? than? {_UNIT} {_TERM}? (?P<relation> since_pre | after_pre )
    | {_TERMED} (?P<up_to>before_pre) {_QUANTITY} {_TERM}? (?P<relation> next_day_pre | since_pre | after_pre )
    | (?P<elapsed>after_pre)? {_QUANTITY} {_TERM}? {_RELATION}
    | (?P<remains>remains) {_QUANTITY} {_RELATION}?
    | (?P<only>only)? (?P<ends>ends)? (?: {_BOUND} comma? than? comma? )?
      (?: (?P<way>za | within_pre | through_n) {_UNIT} {_TERM}? | (?P<way>in_pre) {_UNIT} {_TERM} ) {_RELATION}
    | (?P<way>in_pre) (?P<unit> day_adj | week | month_unit ) {_TERM}
    | from_pre (?P<n>{_NUMBER}) (?: dash? day )? (?: through_pre | before_pre ) (?P<n2>{_NUMBER}) dash? {_UNIT}
      {_RELATION}
    | (?P<bound>not_earlier) than? (?P<way> za | through_n )? (?P<n>{_NUMBER})
      (?= comma? (?: and | but )? comma? not_later )
    | (?P<bound>not_later) than? (?P<way> za | through_n )? (?P<n>{_NUMBER})
      (?= comma? (?: and | but )? comma? not_earlier )
    | (?P<way>za) (?P<n>{_NUMBER}) (?P<opens>) (?= comma? (?: and | but ) comma? not_later )
    """
)
KYRGYZ = rule(
    rf"""
    (?P<post>before_post) (?P<n>{_NUMBER}) (?: dash? day )? since_post? (?P<n2>{_NUMBER}) dash? {_UNIT} before_post
    | (?: (?P<post> since_post | after_post ) comma? )? {_QUANTITY} word? (?P<tail>after_post)
    | (?P<post> since_post | after_post ) comma? (?P<least>at_least)? {_QUANTITY} only? {_LEAST}
      (?P<tail> not_later | not_earlier | term? within | term (?P<late>not_later)?
        | before_post? (?! left | ago ) ) (?: (?P<ends>ends) | (?P<starts>starts) )?
    | (?: (?P<post>before_post) comma? )? (?P<least>at_least)? {_QUANTITY} only?
      {_LEAST}
      (?P<tail> not_later | not_earlier | ago | left (?P<since> since_post | after_post )
        | left before_post? (?: (?P<late>not_later) | (?P<early>not_earlier) )? | term? within
        | term (?P<late>not_later)?
        | (?(post) before_post? | (?!)) )
      (?: (?P<ends>ends) | (?P<starts>starts) )?
    | (?P<post> since_post | after_post ) comma? {_UNIT} (?P<tail> term? within | term | not_later )
    | (?P<post> since_post | after_post ) (?P<n>{_NUMBER}) dash? (?P<unit>during_post) (?P<on_it>)
    """
)
RUSSIAN_EVENT = rule(
    r"""
    (?: (?P<since>starts) | ends )? (?: (?P<late>not_later) than? | (?P<till>before_pre) | (?P<since>since_pre) )?
      (?P<relation> eve_pre | morrow_pre )
    | (?P<at_once>immediately) (?P<relation>through_pre)
    | (?: starts | ends )? (?P<at_once>immediately)? (?: not_later | not_earlier )?
      (?P<relation> before_pre | next_day_pre | since_pre | after_pre | during_pre (?! from_pre ) | at_pre )
    | (?P<relation>not_later) than? (?= day | word )
    """
)
KYRGYZ_EVENT = rule(
    r"""
    (?: (?P<post> before_post | since_post | after_post (?! morrow_post ) ) not_later? (?P<at_once>immediately)?
        (?: starts | ends | holds )?
      | (?P<soon>with_post) immediately?
      | after_post? (?P<beside> eve_post | morrow_post )
        (?: (?P<late>not_later) | (?P<till>before_post) | (?P<since>since_post) )?
      | (?P<during>during_post) )
    """
)
WITHOUT_A_DAY = rule("(?P<own>own_schedule) | (?P<permanent>permanent) | (?P<at_once>immediately)")
