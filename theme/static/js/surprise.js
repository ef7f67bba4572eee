// Goes on to a recognition by chance: first a list is drawn, then an id in it. Nothing of
// this page is left in the history, so that Back leads to where the visitor came from.
const randomBelow = (count) => Math.floor(Math.random() * count);

try {
  const answer = await fetch(`${randomBelow(Number(document.querySelector("[data-list-count]").dataset.listCount))}.json`);
  const ids = await answer.json();
  if (ids.length) location.replace(`../recognition/${ids[randomBelow(ids.length)]}/`);
} catch {
  // No list came: the stories on the page are a surprise, too.
}
