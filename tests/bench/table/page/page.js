// 200 functions by 500 offers, every cell there from the start. Arrows move, a character opens an input, Enter keeps it.
const ROWS = 200, COLUMNS = 500, signs = ['●', '◐', '○', '?', '12'];
const heads = Array.from({ length: COLUMNS }, (_, c) => `<th>Предложение ${c}</th>`).join('');
const row = (r) => Array.from({ length: COLUMNS }, (_, c) => `<td>${signs[(r * 7 + c * 3) % 5]}</td>`).join('');
const rows = Array.from({ length: ROWS }, (_, r) => `<tr><th>Функция ${r}</th>${row(r)}</tr>`).join('');
const scroller = document.getElementById('scroller');
scroller.innerHTML = `<table><thead><tr><th></th>${heads}</tr></thead><tbody>${rows}</tbody></table>`;

let active = scroller.querySelector('td');
const select = (cell) => {
  if (cell?.localName !== 'td') return;
  active.classList.remove('active');
  active = cell;
  active.classList.add('active');
};
const below = () => active.parentElement.nextElementSibling?.cells[active.cellIndex];
const moves = {
  ArrowRight: () => active.nextElementSibling,
  ArrowLeft: () => active.previousElementSibling,
  ArrowDown: below,
  ArrowUp: () => active.parentElement.previousElementSibling?.cells[active.cellIndex],
};
const type = (text) => {
  const input = document.createElement('input');
  input.value = text;
  active.replaceChildren(input);
  input.focus();
};

select(active);
scroller.addEventListener('mousedown', (event) => select(event.target));
scroller.addEventListener('keydown', (event) => {
  const input = active.querySelector('input');
  if (input) {
    if (event.key !== 'Enter') return;
    active.textContent = input.value;
    select(below());
    scroller.focus();
  } else if (moves[event.key]) select(moves[event.key]());
  else if (event.key.length === 1) type(event.key);
  else return;
  event.preventDefault();
});
