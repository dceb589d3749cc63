#!/bin/sh
# Installs a Chromium for the tests of pages where there is none and the system's packages can be
# installed. Without one those tests are skipped, and say so.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null && exit 0
fi
echo "no Chromium here: the tests of pages will be skipped (install one by your system's packages)"
