/** A citizen of the soak gives up; `message` says why. */
export class GivenUp extends Error {}
