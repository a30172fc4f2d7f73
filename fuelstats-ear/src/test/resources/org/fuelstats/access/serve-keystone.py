"""Serves Keystone over TLS, one request at a time: serve-keystone.py PORT CERTIFICATE KEY DATABASE --config-file FILE"""
import sqlite3
import ssl
import sys
from wsgiref import simple_server

port, certificate, key, database = sys.argv[1:5]
del sys.argv[1:5]  # what is left is Keystone's

from keystone.server.wsgi import initialize_public_application

# Else a writer would wait in vain for readers that Keystone leaves open.
sqlite3.connect(database).execute("pragma journal_mode = wal")



class Closing(simple_server.ServerHandler):
    """Says that it closes the connection: Java's client would use it again otherwise."""

    def send_preamble(self):
        super().send_preamble()
        self._write(b"Connection: close\r\n")


simple_server.ServerHandler = Closing
server = simple_server.make_server("127.0.0.1", int(port), initialize_public_application())
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
