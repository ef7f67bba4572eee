// Goes on to a recognition by chance: first one of the lists is drawn, then one of its ids. Nothing of
// this page is left in the history, so that Back leads to where the visitor came from.
const any = (count) => Math.floor(Math.random() * count);

try {
  const answer = await fetch(`${any(Number(document.querySelector("[data-lots]").dataset.lots))}.json`);
  const ids = await answer.json();
  if (ids.length) location.replace(`../recognition/${ids[any(ids.length)]}/`);
} catch {
  // No list came: those on the page are a surprise, too.
}
