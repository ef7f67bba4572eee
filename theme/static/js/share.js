// People want to show their page to their family. The button stays hidden where the browser has
// no share sheet of its own: there people copy the address instead.
const button = document.querySelector(".share");

if (button && navigator.share) {
  button.hidden = false;
  button.addEventListener("click", () => {
    // A closed share sheet rejects the promise; that is an answer, not an error.
    navigator.share({ title: document.title, url: location.href }).catch(() => {});
  });
}
