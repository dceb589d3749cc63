// A cursor over the marks. The page reads and links without it; this adds that every piece of an
// entry lights up together, that any mark can be clicked, and three keys: left and right go
// from mark to mark while one has the focus, Escape goes back to where a link was followed from.
"use strict";
(() => {
  const stops = [...document.querySelectorAll(".report a.m, .report a.n")];
  let lit = [];
  let from = null;
  const light = (entry) => {
    lit.forEach((each) => each.classList.remove("hit"));
    lit = entry ? [...document.querySelectorAll(`[data-e="${entry}"]`)] : [];
    lit.forEach((each) => each.classList.add("hit"));
  };
  const entryOf = (node) => node.closest("[data-e]")?.dataset.e;
  const shown = (node) => node.getClientRects().length > 0;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const actors = document.getElementById("show-actors").checked;
    const mark = event.target.closest(actors ? ".report .m" : ".report .m:not(.mention)");
    if (link) {
      from = link;
    } else if (mark && getSelection().isCollapsed) {
      from = null;
      location.hash = mark.dataset.e.replace("-", "-e-");
    }
    light(link || mark ? entryOf(link || mark) : null);
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = stops.indexOf(document.activeElement);
    if (step && at >= 0) {
      let next = at + step;
      while (stops[next] && !shown(stops[next])) next += step;
      stops[next]?.focus();
      event.preventDefault();
    } else if (event.key === "Escape") {
      light(null);
      from?.focus();
      from = null;
    }
  });
})();
