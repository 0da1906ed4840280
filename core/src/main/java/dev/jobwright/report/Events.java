package dev.jobwright.report;

import java.util.List;

/** Writes the events of a page. */
final class Events {
  private static final int MOST = 500;

  private Events() {}

  static void write(List<EventLine> events, Html html) {
    if (events.isEmpty()) {
      return;
    }
    html.raw("<section aria-labelledby=\"events\">\n<h2 id=\"events\">Events</h2>\n");
    html.raw("<div class=\"scroll\"><table>");
    int hidden = Math.max(0, events.size() - MOST);
    if (hidden > 0) {
      html.element("caption", "The last " + MOST + " of " + events.size());
    }
    html.head("Time", "Type", "Reason", "Object", "Message").raw("<tbody>\n");
    for (EventLine event : events.subList(hidden, events.size())) {
      html.raw(event.warning() ? "<tr class=\"warning\">" : "<tr>");
      html.element("td", event.first().toString());
      html.element("td", event.warning() ? "Warning" : "Normal");
      html.element("td", event.reason() + (event.count() > 1 ? " ×" + event.count() : ""));
      html.element("td", event.object()).element("td", event.message()).raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n</section>\n");
  }
}
