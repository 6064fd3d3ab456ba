// Chooses another place or program. All counts are hidden ones, in tens; -1 stands for 1 to 9.
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("data").textContent);
  var words = JSON.parse(document.getElementById("words").textContent);
  var language = document.documentElement.lang;
  var place = 0;
  var programs = document.getElementById("program");
  var measures = document.getElementById("measure");
  var places = document.getElementById("place");

  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  function write(tens) { return tens < 0 ? "<10" : (tens * 10).toLocaleString(language); }
  function share(tens, whole) { return tens > 0 && whole > 0 ? Math.min(100, (100 * tens) / whole) : 0; }
  function cell(row, text, kind, head) {
    var made = row.insertCell();
    made.className = kind;
    if (head) { made.setAttribute("data-head", head); }
    var inside = document.createElement("span");
    inside.textContent = text;
    made.appendChild(inside);
    return made;
  }

  function showNumbers() {
    var whole = data.households[place];
    all(".where").forEach(function (each) { each.textContent = data.places[place]; });
    all("[data-households]").forEach(function (each) { each.textContent = write(whole); });
    all("[data-c]").forEach(function (each) { each.textContent = write(data.cells[each.dataset.p][place][each.dataset.c]); });
    all("[data-f]").forEach(function (each) { each.textContent = write(data.left[each.dataset.p][place][each.dataset.f]); });
    all("[data-w]").forEach(function (each) {
      var at = each.dataset.w.split(",");
      each.setAttribute("width", share(data.left[at[0]][place][at[1]], whole).toFixed(1));
    });
    all("[data-e]").forEach(function (each) {
      var at = each.dataset.e.split(",");
      each.setAttribute("width", share(data.cells[at[0]][place][at[1]], whole).toFixed(1));
    });
    all("[data-bar]").forEach(function (each) {
      var row = data.cells[each.dataset.bar][place], x = 0;
      Array.prototype.forEach.call(each.querySelectorAll("rect"), function (part, number) {
        var wide = share(row[number], whole);
        part.setAttribute("x", x.toFixed(1));
        part.setAttribute("width", wide.toFixed(1));
        x += wide;
      });
    });
  }

  var tasks = document.getElementById("tasks");
  var everywhere = tasks.innerHTML;

  function showTasks() {
    if (place === 0) { tasks.innerHTML = everywhere; return; }
    var listed = data.tasks[place];
    tasks.textContent = listed.length ? "" : words.nothing;
    if (!listed.length) { return; }
    var table = document.createElement("table"), top = table.createTHead().insertRow();
    table.className = "tasks";
    [words.fact, words.settles, words.alone, words.households, ""].forEach(function (text, number) {
      var head = document.createElement("th");
      head.scope = "col";
      head.textContent = text;
      head.className = ["", "n", "n", "n", "wide"][number];
      top.appendChild(head);
    });
    var body = table.createTBody();
    listed.forEach(function (task) {
      var row = body.insertRow(), first = cell(row, data.facts[task[0]][0] + " ", "head", words.fact);
      var kind = document.createElement("span");
      kind.className = "small";
      kind.textContent = data.facts[task[0]][1];
      first.appendChild(kind);
      cell(row, write(task[1]), "n", words.settles);
      cell(row, write(task[2]), "n", words.alone);
      cell(row, write(task[3]), "n", words.households);
      var picture = row.insertCell();
      picture.className = "wide";
      picture.innerHTML = '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="waiting" height="10"/></svg>';
      picture.querySelector("rect").setAttribute("width", share(task[1], listed[0][1]).toFixed(1));
    });
    tasks.appendChild(table);
  }

  function showMap() {
    if (!measures) { return; }
    var shading = data.maps[programs.value][measures.value], width = shading[1];
    all("#map path").forEach(function (each) {
      var at = Number(each.dataset.a), code = at < 0 ? "-" : shading[0][at];
      each.setAttribute("class", "s" + code + (at === place && place ? " on" : ""));
    });
    var chosen = document.querySelector("#map path.on");
    if (chosen) { chosen.parentNode.appendChild(chosen); }
    all("[data-measure]").forEach(function (each) { each.textContent = measures.options[measures.value].text; });
    all("[data-legend]").forEach(function (each) {
      var number = Number(each.dataset.legend);
      each.textContent = (number === 1 ? words.to : number === words.shades ? words.more : words.between)
        .replace("{a}", number === 1 ? width : width * (number - 1)).replace("{b}", width * number);
    });
  }

  function showList() {
    var rows = document.getElementById("rows"), program = programs.value;
    rows.textContent = "";
    if (!document.getElementById("list").open) { return; }
    data.places.forEach(function (name, number) {
      if (!number) { return; }
      var row = rows.insertRow();
      cell(row, name, "head", "");
      cell(row, write(data.households[number]), "n", words.families);
      words.columns.forEach(function (head, column) { cell(row, write(data.cells[program][number][column]), "n", head); });
    });
  }

  function showProgram() {
    if (!programs) { return; }
    all("[data-program]").forEach(function (each) { each.textContent = programs.options[programs.selectedIndex].text; });
    showMap();
    showList();
  }

  function show() { showNumbers(); showTasks(); showProgram(); }
  function choose(number) { place = number; places.value = String(number); show(); }

  places.addEventListener("change", function () { choose(Number(places.value)); });
  if (programs) {
    programs.addEventListener("change", showProgram);
    document.getElementById("list").addEventListener("toggle", showList);
  }
  if (measures) {
    measures.addEventListener("change", showMap);
    document.getElementById("map").addEventListener("click", function (event) {
      var at = Number(event.target.dataset.a);
      if (at > 0) { choose(at === place ? 0 : at); }
    });
  }
  all('a[href^="#p"]').forEach(function (each) {
    each.addEventListener("click", function () {
      var wanted = document.getElementById(each.getAttribute("href").slice(1));
      if (wanted) { wanted.open = true; }
    });
  });
  choose(0);  // browsers keep what was chosen when a page is loaded again
})();
