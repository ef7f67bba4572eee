// <service-wall business="…"> shows the newest recognitions of a business on its own website. What stands in the
// element, a plain link, stays below them; it is all that is shown when anything fails. STYLE and WALL are put in by
// the build.
(() => {
  const wall = new URL(".", document.currentScript?.src || WALL);
  const name = "service-wall";
  const isKnown = "adoptedStyleSheets" in Document.prototype && "customElements" in window;
  if (!isKnown || customElements.get(name)) return;
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const face = ({ picture, initials }) => {
    if (!picture) {
      const letters = make("span", "initials", initials);
      letters.setAttribute("aria-hidden", "true");
      return letters;
    }
    const image = make("img");
    image.alt = "";
    image.loading = "lazy";
    image.width = 72;
    image.height = 90;
    image.src = new URL(picture, wall);
    return image;
  };

  const card = (recognition) => {
    const item = make("div", "card");
    item.setAttribute("role", "listitem");
    item.style.setProperty("--standard", recognition.colour);
    item.style.setProperty("--on-standard", recognition.ink);
    const link = make("a", "name", recognition.names);
    link.href = new URL(recognition.url, wall);
    const words = make("span", "words", recognition.words);
    words.lang = recognition.lang;
    words.dir = "auto";
    const text = make("div", "text");
    text.append(link, words);
    item.append(face(recognition), text);
    return item;
  };

  customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const count = Math.min(6, Math.max(1, Number(this.getAttribute("count")) || 3));
      const list = make("div", "list");
      // The room is taken before the recognitions are there, so that nothing on the page moves.
      for (let place = 0; place < count; place += 1) list.append(make("div", "card"));
      list.setAttribute("aria-hidden", "true");
      const shadow = this.attachShadow({ mode: "open" });
      shadow.adoptedStyleSheets = [style];
      const more = make("div", "more");
      more.append(make("slot"));
      shadow.append(list, more);
      this.show(list, count).catch(() => list.remove());
    }

    async show(list, count) {
      const business = encodeURIComponent(this.getAttribute("business"));
      const answer = await fetch(new URL(`businesses/${business}/embed/newest.json`, wall), {
        credentials: "omit", referrerPolicy: "no-referrer",
      });
      if (!answer.ok) throw new Error(answer.status);
      const { recognitions } = await answer.json();
      if (!recognitions.length) throw new Error("none");
      const cards = recognitions.slice(0, count).map(card);
      for (const [place, item] of cards.entries()) list.children[place].replaceWith(item);
      for (const place of [...list.children].slice(cards.length)) place.setAttribute("aria-hidden", "true");
      list.removeAttribute("aria-hidden");
      list.setAttribute("role", "list");
    }
  });
})();
