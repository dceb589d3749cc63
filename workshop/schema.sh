#!/bin/sh
# Installs TypeScript and schema.org's vocabulary as its types (schema-dts), which the tests hold
# exported reviews against. Without npm those tests are skipped, and say so.
test -x .cache/schema/node_modules/.bin/tsc && exit 0
if command -v npm >/dev/null 2>&1; then
    npm install --silent --no-audit --no-fund --prefix .cache/schema \
        typescript@7.0.2 schema-dts@2.1.0 && exit 0
fi
echo "no npm here: the tests of reviews against schema.org's types will be skipped"
