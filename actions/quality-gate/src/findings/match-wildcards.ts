/**
 * Whether a whole text matches a pattern in which `*` stands for any characters, slashes too, and `?` for one; every
 * other character, brackets and parentheses among them, is itself. Takes at most pattern × text steps.
 */
export function matchesWildcards(pattern: string): (text: string) => boolean {
  return (text) => {
    let at = 0;
    let next = 0;
    let star = -1;
    let resume = 0;
    while (at < text.length) {
      if (pattern[next] === "*") {
        star = next;
        next += 1;
        resume = at;
      } else if (pattern[next] === "?" || pattern[next] === text[at]) {
        next += 1;
        at += 1;
      } else {
        // What the last star takes in grows by one character; earlier stars never need to.
        if (star === -1) return false;
        resume += 1;
        at = resume;
        next = star + 1;
      }
    }
    while (pattern[next] === "*") next += 1;
    return next === pattern.length;
  };
}
