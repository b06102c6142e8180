# Finds the newest JDK of version 21 or later and sets JAVA_HOME to it. Sourced by toll and check.
# Looks at JAVA_HOME, at the java on PATH, then in the usual folders; reads each folder's release file, starts nothing.

toll_jdk_version() { # DIR -> the feature version of a full JDK, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  local v
  v=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release")
  printf '%s' "${v:-0}"
}

toll_find_jdk() {
  local best="" best_version=20 dir version on_path
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    on_path=${on_path%/bin/javac}
  fi
  for dir in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$dir" ] && [ -d "$dir" ] || continue
    version=$(toll_jdk_version "$dir")
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
      best=$dir
      best_version=$version
    fi
  done
  if [ -z "$best" ]; then
    echo "Toll needs a JDK of version 21 or newer, and found none in JAVA_HOME, on PATH or in the usual folders." >&2
    echo "Install one, for example Eclipse Temurin 25 (adoptium.net), or on Debian and Ubuntu: apt-get install openjdk-21-jdk" >&2
    echo "Then run this again, or set JAVA_HOME to it." >&2
    return 1
  fi
  JAVA_HOME=$best
  TOLL_JDK=$best_version
  export JAVA_HOME TOLL_JDK
}
