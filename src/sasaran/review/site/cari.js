(function () {
  "use strict";
  var box = document.getElementById("q"), list = document.getElementById("found");
  function show() {
    var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.textContent = "";
    if (words.join("").length < 2) { return; }
    var hits = DAFTAR.filter(function (each) {
      return words.every(function (word) { return each.w.indexOf(word) >= 0; });
    });
    hits.sort(function (one, other) {
      function rank(each) { return (each.t.toLowerCase() + " " + each.p).indexOf(words[0]) >= 0 ? 0 : 1; }
      return rank(one) - rank(other);
    });
    hits.forEach(function (each) {
      var item = document.createElement("li"), link = document.createElement("a"), small = document.createElement("span");
      link.href = "program/" + each.p + ".html";
      link.textContent = each.t;
      small.className = "small";
      small.textContent = each.m;
      item.appendChild(link);
      item.appendChild(small);
      list.appendChild(item);
    });
    if (!hits.length) {
      var none = document.createElement("li");
      none.textContent = box.getAttribute("data-none");
      list.appendChild(none);
    }
  }
  box.addEventListener("input", show);
  show();
}());
