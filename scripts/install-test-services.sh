#!/usr/bin/env bash
# Installs what the second half of the tests needs on Debian or Ubuntu: PostgreSQL with pgvector, Redis,
# Chromium and a Chinese font. Only what is missing is installed; nothing is started.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

# The Debian release whose pgvector is built where this machine's release has no package of it.
source_release=trixie
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

main() {
  local missing=()
  newest_postgres >/dev/null || missing+=(postgresql)
  command -v redis-server >/dev/null || missing+=(redis-server)
  command -v chromium >/dev/null || missing+=(chromium)
  is_installed fonts-noto-cjk || missing+=(fonts-noto-cjk)
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"

  local version
  version=$(newest_postgres)
  has_pgvector "$version" || install_pgvector "$version"
  echo "Test services: PostgreSQL $version with pgvector, $(redis-server --version | cut -d' ' -f1-3), Chromium."
}

install_pgvector() {
  local version=$1
  update_index
  if apt-cache show "postgresql-$version-pgvector" >/dev/null 2>&1; then
    install "postgresql-$version-pgvector"
  else
    build_pgvector "$version"
  fi
  has_pgvector "$version" || fail "pgvector is still missing for PostgreSQL $version"
}

# From the Debian source package of a newer release, fetched from the archive that this machine uses already
# and checked against Debian's own keys.
build_pgvector() {
  local version=$1 tools=()
  for tool in "postgresql-server-dev-$version" make gcc libc6-dev; do
    is_installed "$tool" || tools+=("$tool")
  done
  [ ${#tools[@]} -eq 0 ] || install "${tools[@]}"

  build=$(mktemp -d)
  trap 'rm -rf "$build"' EXIT
  mkdir -p "$build/lists/partial" "$build/source"
  echo "deb-src [signed-by=$keyring] $(debian_archive) $source_release main" >"$build/sources.list"
  local private=(
    -o "Dir::State::Lists=$build/lists" -o "Dir::Cache::srcpkgcache=$build/srcpkgcache.bin"
    -o "Dir::Cache::pkgcache=$build/pkgcache.bin" -o "Dir::Etc::SourceList=$build/sources.list"
    -o Dir::Etc::SourceParts=/dev/null -o APT::Sandbox::User=root
  )
  as_root apt-get "${private[@]}" -qq update
  (cd "$build/source" && apt-get "${private[@]}" -qq source --download-only pgvector)
  tar -xf "$build"/source/*.orig.tar.gz -C "$build/source" --strip-components=1
  # OPTFLAGS: no instructions of this very processor. with_llvm: no second compiler.
  local options=("PG_CONFIG=/usr/lib/postgresql/$version/bin/pg_config" OPTFLAGS= with_llvm=no)
  make -s -C "$build/source" -j"$(nproc)" "${options[@]}"
  as_root make -s -C "$build/source" install "${options[@]}"
}

debian_archive() {
  local codename address
  codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
  address=$(apt-get indextargets --format '$(ORIGIN) $(RELEASE) $(REPO_URI)' |
    awk -v release="$codename" '$1 == "Debian" && $2 == release { print $3; exit }')
  [ -n "$address" ] || fail "no Debian archive in this machine's package sources"
  echo "$address"
}

newest_postgres() {
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null | sort -V | tail -n 1)
  [ -n "$newest" ] || return 1
  basename "$(dirname "$(dirname "$newest")")"
}

has_pgvector() {
  [ -f "/usr/share/postgresql/$1/extension/vector.control" ]
}

is_installed() {
  dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

install() {
  update_index
  as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null </dev/null
}

update_index() {
  [ -z "${index_updated:-}" ] || return 0
  as_root apt-get -qq update
  index_updated=yes
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n --preserve-env=DEBIAN_FRONTEND "$@"; fi
}

fail() {
  echo "install-test-services: $*" >&2
  exit 1
}

main
