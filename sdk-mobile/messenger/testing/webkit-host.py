"""A WebView of WebKitGTK and nothing else, driven by lines of JSON.

Opens the address it is given; whatever the page posts to `webkit.messageHandlers.forium` is printed, and what comes in
is done there: the host's own behaviour is in whoever holds the other end. Wants Debian's own Python (the one with `gi`)
and a display (`xvfb-run`).

out: {"event": "loaded"} · {"event": "message", "text": …, "from": address} · {"event": "value", "id": …, "value": …}
     {"event": "navigate", "to": …} a page wanted to go elsewhere, and was not let · {"event": "gone"} its process died
in:  {"do": "evaluate", "id": …, "script": …} its value comes back as JSON · {"do": "load", "address": …}
     {"do": "kill"} ends the process of the page, as a system does that needs its memory · {"do": "quit"}
"""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

opened = sys.argv[1]
folder = sys.argv[2] if len(sys.argv) > 2 else None


def say(**message):
    print(json.dumps(message), flush=True)


def make_view():
    """Without a folder nothing is kept; with one, what the page keeps by itself is there the next time."""
    manager = WebKit2.UserContentManager()
    manager.register_script_message_handler("forium")
    manager.connect("script-message-received::forium", lambda _, result: posted(result.get_js_value()))
    if folder:
        data = WebKit2.WebsiteDataManager(base_data_directory=folder, base_cache_directory=folder)
        context = WebKit2.WebContext(website_data_manager=data)
    else:
        context = WebKit2.WebContext.new_ephemeral()
    view = WebKit2.WebView(web_context=context, user_content_manager=manager)
    view.connect("load-changed", lambda _, now: now == WebKit2.LoadEvent.FINISHED and say(event="loaded"))
    view.connect("decide-policy", decide)
    view.connect("web-process-terminated", lambda *_: say(event="gone"))
    view.get_settings().set_enable_write_console_messages_to_stdout(False)
    return view


def posted(value):
    if value.is_string():
        say(event="message", text=value.to_string(), **{"from": view.get_uri()})


def decide(_, decision, kind):
    if kind == WebKit2.PolicyDecisionType.NAVIGATION_ACTION:
        to = decision.get_navigation_action().get_request().get_uri()
        if to.split("?")[0].split("#")[0] != opened.split("?")[0].split("#")[0]:
            say(event="navigate", to=to)
            decision.ignore()
            return True
    if kind == WebKit2.PolicyDecisionType.NEW_WINDOW_ACTION:
        decision.ignore()
        return True
    return False


def evaluate(order):
    def done(_, result):
        value = error = None
        try:
            value = view.evaluate_javascript_finish(result).to_json(0)
        except GLib.Error as problem:
            error = problem.message
        say(event="value", id=order["id"], value=value, error=error)

    view.evaluate_javascript(order["script"], -1, None, None, None, done)


def heard(source, _):
    line = source.readline()
    if not line:
        Gtk.main_quit()
        return False
    order = json.loads(line)
    if order["do"] == "evaluate":
        evaluate(order)
    elif order["do"] == "load":
        view.load_uri(order["address"])
    elif order["do"] == "kill":
        view.terminate_web_process()
    elif order["do"] == "quit":
        Gtk.main_quit()
        return False
    return True


view = make_view()
window = Gtk.Window(default_width=390, default_height=780)
window.add(view)
window.show_all()
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, heard)
view.load_uri(opened)
Gtk.main()
