"""A short runtime loop for Python handlers, the counterpart of the one that runs ours."""

import http.client
import importlib
import json
import os
import sys

sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
root = "/2018-06-01/runtime/invocation/"
module, name = os.environ["_HANDLER"].rsplit(".", 1)
handler = getattr(importlib.import_module(module), name)

while True:
    api.request("GET", root + "next")
    reply = api.getresponse()
    request_id = reply.headers["Lambda-Runtime-Aws-Request-Id"]
    event = json.loads(reply.read())
    try:
        path, body = "/response", json.dumps(handler(event, None))
    except Exception as error:  # What a handler throws is its answer.
        path, body = "/error", json.dumps({"errorType": type(error).__name__, "errorMessage": str(error)})
    api.request("POST", root + request_id + path, body)
    api.getresponse().read()
