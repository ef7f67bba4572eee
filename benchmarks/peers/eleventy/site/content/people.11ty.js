import { grouped, overview } from "../lib/overview.js";
import { personRow } from "../lib/pieces.js";

const hero = (wall) => `<h1>People</h1>
<p class="hero__lead">${wall.people.length.toLocaleString("en-GB")} people and teams, from A to Z</p>
`;

const main = (wall) => `<div class="wrap groups">
${grouped(wall.people, (one) => one.name.slice(0, 1).toUpperCase())
  .map(
    ([letter, people], at) => `<section class="group" aria-labelledby="letter-${at + 1}">
<h2 id="letter-${at + 1}">${letter}</h2>
<ul class="roll">
${people.map((one, turn) => personRow(wall, at + turn, one, wall.of("people", one).length)).join("")}</ul>
</section>
`,
  )
  .join("")}</div>
`;

export const { data, render } = overview("People", "Everyone on the wall, from A to Z.", hero, main);
