// Today's line by the reader's own clock: the page itself is the same whenever it is made.
(function () {
  var drawn = document.querySelector("svg[data-first]");
  if (!drawn) return;
  var day = 86400000;
  var first = Date.parse(drawn.dataset.first + "T00:00:00Z");
  var last = Date.parse(drawn.dataset.last + "T00:00:00Z");
  var now = new Date();
  var today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  if (today < first || today > last) return;
  var x = Number(drawn.dataset.left) + ((today - first) / day) * Number(drawn.dataset.scale);
  var line = drawn.querySelector(".today");
  line.setAttribute("transform", "translate(" + x + ",0)");
  line.removeAttribute("hidden");
  line.style.display = "inline";
})();
