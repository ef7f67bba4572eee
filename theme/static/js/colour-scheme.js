// Light or dark as a visitor has chosen, before anything is painted. The styles of a scheme stand in media queries:
// these are made true or false for screens, so that paper stays as it is. The choice is made in scheme-choice.js.
(() => {
  const named = /\(prefers-color-scheme: (\w+)\)/g;
  const before = new Map();

  const set = (media, scheme) => {
    if (!before.has(media)) before.set(media, media.mediaText);
    media.mediaText = before.get(media).replace(named, (all, name) =>
      scheme ? (name === scheme ? "(min-width: 1px)" : "(max-width: 0)") : all);
  };

  const visit = (rules, scheme) => {
    for (const rule of rules) {
      if (before.has(rule.media) || rule.media?.mediaText.match(named)) set(rule.media, scheme);
      visit(rule.cssRules ?? [], scheme);
    }
  };

  const show = (scheme) => {
    for (const sheet of document.styleSheets) visit(sheet.cssRules, scheme);
    document.documentElement.style.colorScheme = scheme;
  };

  document.addEventListener("scheme", (event) => show(event.detail));
  try {
    const kept = localStorage.getItem("scheme");
    if (kept) show(kept);
  } catch { /* A browser that keeps nothing follows the system. */ }
})();
