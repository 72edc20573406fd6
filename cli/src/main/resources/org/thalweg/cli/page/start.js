"use strict";

/** Reads the model and draws the page; the element of the whole page says when it is done. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  Page.views[data.view](data);
  document.getElementById("origin").textContent = data.origin || "";
  Page.drawPending().then(() => { document.documentElement.dataset.ready = "yes"; });
})();
