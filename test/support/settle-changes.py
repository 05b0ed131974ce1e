"""Settles the tracked changes of documents with one LibreOffice, by rows of: document URL, command, target URL."""

import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def property_of(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


context = connect(sys.argv[1])
manager = context.ServiceManager
desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
as_text = (property_of("FilterName", "Text (encoded)"), property_of("FilterOptions", "UTF8"))
for row in sys.stdin:
    source, command, target = row.rstrip("\n").split("\t")
    document = desktop.loadComponentFromURL(source, "_blank", 0, (property_of("Hidden", True),))
    if command:
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    document.storeToURL(target, as_text)
    document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
