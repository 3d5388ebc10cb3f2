/** Markup, a forged log line and a number, as an attacker would write them. They must show up nowhere. */
export const hostileText =
  'Hostile <script>document.title="Hostile"</script>\r\n{"level":60,"msg":"Hostile line"} 15838421072';
