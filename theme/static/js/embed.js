// WordPress shows an embedded page of a website that it does not know only when that page says how high it is, and
// follows a link in it only when told so: see its wp-includes/js/wp-embed.js. It hands a secret on in the address.
// Anywhere else, and without this script, the page stands in its frame as it is.
(() => {
  const [, secret] = /[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash) ?? [];
  if (!secret || parent === window) return;
  const say = (message, value) => parent.postMessage({ message, value, secret }, "*");
  const sayHeight = () => say("height", innerHeight);
  sayHeight();
  // Where the page was there before WordPress's own script, that asks again.
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.message === "ready" && data.secret === secret) sayHeight();
  });
  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    say("link", link.href);
  });
})();
