import { spoken } from './marks.js';

const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

// One tab stop; arrows, Home and End go from mark to mark, Enter to the first passage that the mark rests on.
export function walk(figure, stage, data, marks, draw) {
  let current = -1;
  const voice = document.createElement('p');
  voice.className = 'spoken';
  voice.setAttribute('aria-live', 'polite');
  voice.dir = 'auto';
  const hint = 'Arrow keys go from mark to mark, Enter to the evidence.';
  voice.textContent = hint;
  stage.after(voice);
  stage.tabIndex = 0;
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-roledescription', 'chart');
  stage.setAttribute('aria-label', `${data.title}. ${data.summary} ${hint}`);

  function look(index) {
    if (index === undefined || index === current) return;
    current = index;
    voice.textContent = current < 0 ? hint : spoken(data, marks[current], current, marks.length);
    draw(current);
  }

  const choose = index => marks[index]?.links[0]?.click();

  stage.addEventListener('keydown', event => {
    const last = marks.length - 1;
    const next =
      event.key in steps ? Math.min(Math.max(current + steps[event.key], 0), last)
      : event.key === 'Home' ? 0
      : event.key === 'End' ? last
      : event.key === 'Escape' ? -1
      : null;
    if (next !== null) look(next);
    else if (event.key === 'Enter') choose(current);
    else return;
    event.preventDefault();
  });
  return { look, choose, current: () => current };
}
