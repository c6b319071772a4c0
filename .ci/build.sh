# Sourced by ./run: sets product to a folder with the product ready to start, with the options of Java in its file options,
# building it first when the sources are not those it was built from.

product=$project/app/target/product
java_options=(-XX:+UseSerialGC -Xmx1g -XX:+ExitOnOutOfMemoryError -Dstdout.encoding=UTF-8
  --enable-native-access=ALL-UNNAMED -Dspring.aot.enabled=true)

sources() {
  { "$jdk/bin/java" -version 2>&1
    find pom.xml .ci/build.sh core/pom.xml synth/pom.xml app/pom.xml core/src/main synth/src/main app/src/main \
      -type f -exec cksum {} + | LC_ALL=C sort; } | cksum
}

build() {
  [ -d "$HOME/.m2/repository/org/springframework" ] ||
    echo "the first build fetches the libraries; this takes some minutes"
  echo "building wupian"
  rm -rf "$product"
  JAVA_HOME=$jdk "$mvn" -q -B -ntp -pl app -am -Dmaven.test.skip=true -Dstyle.color=never package
  "$jdk/bin/java" -Djarmode=tools -jar app/target/wupian-boot.jar extract --destination "$product"
  rehearse
  if [ -s "$product/wupian.aot" ]; then
    java_options+=(-XX:AOTCache="$product/wupian.aot")
  fi
  printf '"%s"\n' "${java_options[@]}" > "$product/options"
  sources > "$product/sources"
}

# A run against real pages in a throw-away city: what it loads and links is kept in a cache for all later starts.
rehearse() {
  echo "rehearsing the start"
  local city
  city=$(mktemp -d "${TMPDIR:-/tmp}/wupian-rehearsal.XXXXXX")
  chmod 711 "$city"
  if ! "$jdk/bin/java" "${java_options[@]}" -XX:AOTCacheOutput="$product/wupian.aot" -jar "$product/wupian-boot.jar" \
      --server.port=0 --server.address=127.0.0.1 --wupian.home="$city" --wupian.packs="$project/packs" \
      --wupian.demo=true --wupian.rehearsal=true > "$product/rehearsal.log" 2>&1 || [ ! -s "$product/wupian.aot" ]; then
    echo "the rehearsal did not end well (see app/target/product/rehearsal.log); wupian starts more slowly without it"
    rm -f "$product/wupian.aot"
  fi
  rm -rf "$city"
}

if [ ! -f "$product/sources" ] || [ "$(sources)" != "$(cat "$product/sources")" ]; then
  build
fi
