/* Filters and search: an addition. Without this file the same events are all on the page and on pages of their own. */
(function () {
  "use strict";
  var form = document.getElementById("filtres");
  if (!form) return;
  var cards = Array.prototype.slice.call(document.querySelectorAll(".chronology .event"));
  var count = document.getElementById("affiches");
  var empty = document.getElementById("vide");
  var words = document.getElementById("mots");
  var clear = form.querySelector("[type=reset]");
  if (!cards.length || !count || !words || !clear) return;

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2019']/g, " ").replace(/\s+/g, " ").toLowerCase();
  }

  var told = count.textContent;
  var texts = cards.map(function (card) { return fold(card.textContent); });
  var fields = ["q", "kind", "who", "where", "article", "verdict", "year"];

  function holds(card, name, value) {
    return (" " + (card.getAttribute("data-" + name) || "") + " ").indexOf(" " + value + " ") !== -1;
  }

  function asked() {
    var data = new FormData(form), query = new URLSearchParams();
    fields.forEach(function (name) {
      var value = (data.get(name) || "").trim();
      if (value) query.set(name, value);
    });
    data.getAll("flags").forEach(function (flag) { query.append("flags", flag); });
    return query;
  }

  function matches(card, text, query) {
    var terms = fold(query.get("q") || "").trim().split(" ");
    if (!terms.every(function (term) { return text.indexOf(term) !== -1; })) return false;
    if (!fields.slice(1).every(function (name) {
      var value = query.get(name);
      return !value || holds(card, name, value);
    })) return false;
    return query.getAll("flags").every(function (flag) { return holds(card, "flags", flag); });
  }

  function hideEmpty(selector) {
    document.querySelectorAll(selector).forEach(function (part) {
      part.hidden = !part.querySelector("li:not([hidden]) > .event");
    });
  }

  function show() {
    var query = asked(), shown = 0;
    cards.forEach(function (card, place) {
      var kept = matches(card, texts[place], query);
      card.parentNode.hidden = !kept;
      if (kept) shown += 1;
    });
    hideEmpty(".chronology .month");
    hideEmpty(".chronology .year");
    empty.hidden = shown > 0;
    clear.hidden = !query.toString();
    var form_of = shown === 1 || (shown === 0 && document.documentElement.lang === "fr") ? "one" : "many";
    count.textContent = words.getAttribute("data-" + form_of).replace("{n}", shown).replace("{total}", cards.length);
    return query.toString();
  }

  function remember() {
    var query = show();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    } catch (error) { /* a page opened from disk may not change its address */ }
  }

  function recall() {
    var query = new URLSearchParams(location.search);
    fields.forEach(function (name) {
      if (form.elements[name]) form.elements[name].value = query.get(name) || "";
    });
    form.querySelectorAll('[name="flags"]').forEach(function (box) {
      box.checked = query.getAll("flags").indexOf(box.value) !== -1;
    });
  }

  form.hidden = false;
  recall();
  show();
  if (!location.search) count.textContent = told;
  form.addEventListener("input", remember);
  form.addEventListener("submit", function (event) { event.preventDefault(); remember(); });
  form.addEventListener("reset", function () { setTimeout(remember, 0); });

  /* one key alone must be possible to switch off (WCAG 2.1.4); the choice is kept where the browser lets us */
  var slash = document.getElementById("f-slash");
  try { slash.checked = localStorage.getItem("recoupe-slash") !== "off"; } catch (error) { /* from disk */ }
  slash.addEventListener("change", function () {
    try { localStorage.setItem("recoupe-slash", slash.checked ? "on" : "off"); } catch (error) { /* from disk */ }
  });

  document.addEventListener("keydown", function (event) {
    var typing = /^(input|select|textarea)$/i.test(event.target.tagName);
    if (event.key !== "/" || !slash.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    form.elements.q.focus();
  });
})();
