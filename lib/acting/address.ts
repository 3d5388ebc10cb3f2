/** Where one chooses whom to act for. The guard leads here with `?switched=MARK` or `?ended=MARK`, and `redirect`. */
export const actingForPath = '/acting-for';
