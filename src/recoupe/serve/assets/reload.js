// Served by `recoupe serve` only: reload this page when the site changed. Part of no built site.
(() => {
  const shown = document.currentScript.dataset.version;
  const changes = new EventSource(`/_recoupe/changes?shown=${encodeURIComponent(shown)}`);
  changes.addEventListener("changed", () => {
    changes.close();
    location.reload();
  });
  addEventListener("pagehide", () => changes.close());
})();
