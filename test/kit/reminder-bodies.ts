/** How a department reminds that chose something of its own. */
export const someCadences = { task: [-1, 0], milestone: [-5, -1, 0], launch: [-2, 0], flightEnd: [0] };
