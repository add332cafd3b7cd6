# A window of WebKitGTK with one page in it; what the page says goes to stdout, a line for each.
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2

page, origin, folder = sys.argv[1:4]
manager = WebKit2.WebsiteDataManager(base_data_directory=f'{folder}/data', base_cache_directory=f'{folder}/cache')
content = WebKit2.UserContentManager()
content.register_script_message_handler('said')
content.connect(
    'script-message-received::said', lambda _, said: print(said.get_js_value().to_string(), flush=True)
)
view = WebKit2.WebView(
    web_context=WebKit2.WebContext.new_with_website_data_manager(manager), user_content_manager=content
)
window = Gtk.Window()
window.add(view)
window.show_all()
with open(page, encoding='utf-8') as file:
    # As if the server had sent it: of its origin, and there without a network.
    view.load_html(file.read(), f'{origin}/')
Gtk.main()
