import { listed, titled } from "../lib/list.js";
import { begin, end } from "../lib/page.js";
import { mark, pager, tally, wordCards } from "../lib/pieces.js";
import { keepSection, portrait, share } from "../lib/pictures.js";
import { ROOT, esc, times } from "../lib/text.js";

export const data = listed("personPages");

export const render = ({ shown, collections: { wall } }) => {
  const person = shown.thing;
  const url = ROOT + person.url;
  const [newest] = shown.all;
  const several = shown.all.length > 1;
  const shares = share({
    person,
    name: person.name,
    line: several ? "" : newest.business.name,
    words: `“${newest.evidence}”`,
    ground: newest.standards.map((one) => one.id).join("-"),
  });
  return `${begin({
    title: titled(shown, person.name),
    description: person.name,
    url: shown.url,
    type: "profile",
    look: shown.all[0].standards[0].id,
    hero: "hero--people",
    sheet: "person",
    found: several,
    shares,
    here: "People",
    thing: { "@type": "ProfilePage", url, mainEntity: { "@type": "Person", name: person.name, url } },
    crumbs: [["Wall", "/"], ["People", "/people/"], [person.name, shown.url]],
  })}<div class="portrait">
${portrait(person)}</div>

<div class="hero__text">
<h1 class=""><bdi>${esc(person.name)}</bdi></h1>
<p class="hero__lead"></p>
${tally(wall, shown.all)}
</div>
${mark(shown.all[0].standards[0])}
</div>
${keepSection(shares)}<section class="wrap" aria-labelledby="stories">
<h2 id="stories">${times(shown.all.length)}</h2>
${wordCards(shown.part)}
${pager(shown)}
</section>
${end(wall)}`;
};
