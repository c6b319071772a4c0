# Sourced by ./run and ./check: sets jdk to the home of a JDK 25 and mvn to Maven's command,
# or says what is missing and ends.

is_25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"; }

find_jdk() {
  local java home
  if [ -n "${JAVA_HOME:-}" ] && is_25 "$JAVA_HOME"; then echo "$JAVA_HOME"; return; fi
  java=$(command -v java || true)
  if [ -n "$java" ]; then
    home=$(cd -P "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")/.." && pwd)
    if is_25 "$home"; then echo "$home"; return; fi
  fi
  if [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v 25 2>/dev/null || true)
    if [ -n "$home" ] && is_25 "$home"; then echo "$home"; return; fi
  fi
  for home in /usr/lib/jvm/* /usr/java/* /usr/local/java* /usr/local/lib/jvm/* /opt/* /opt/*/jvm/* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
      "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_25 "$home"; then echo "$home"; return; fi
  done
}

jdk=$(find_jdk)
if [ -z "$jdk" ]; then
  echo "wupian needs a JDK 25 and found none: install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
fi
mvn=$(command -v mvn || true)
if [ -z "$mvn" ]; then
  echo "wupian is built with Maven (3.8 or newer) and found none: install it so that mvn is on the PATH." >&2
  exit 1
fi
# Maven's own libraries use what this Java warns about at every start.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
