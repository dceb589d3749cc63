#!/bin/sh
# Installs a PostgreSQL server for the tests of the library where there is none and the system's
# packages can be installed. The tests start it themselves; without one they fail, and say so.
for place in /usr/lib/postgresql/*/bin/initdb $(command -v initdb); do
    [ -x "$place" ] && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends postgresql >/dev/null && exit 0
fi
echo "no PostgreSQL here: the tests of the library will fail (install 15 or newer)" >&2
