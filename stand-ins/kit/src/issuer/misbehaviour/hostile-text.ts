/** What must come out nowhere: markup, a forged log line and a number, as an attacker would write them. */
export const hostileText =
  'Hostile <script>document.title="Hostile"</script>\r\n{"level":60,"msg":"Hostile line"} 15838421072';
