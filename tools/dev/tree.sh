# shellcheck shell=bash disable=SC2154
# Making and removing the Debian 13 tree. Sourced by ./dev.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A tree is a folder <cache>/<key>, the key being a digest of all it is made
# from: another package list means another tree. It is made as <key>.part and
# renamed when whole. <cache>/lock is held while one is made, <key>.lock is
# shared by all who work in it, so that `clean` removes none in use.

tree_packages () {
  sed 's/#.*//' "$project/tools/debian-packages" | tr -s '[:space:]' '\n' |
    sed '/^$/d' | sort -u
}

tree_key () {
  { uname -m; tree_packages; cat "$project/tools/dev/finish-tree"; } |
    sha256sum | cut -c 1-16
}

cache_path () {
  echo "${XDG_CACHE_HOME:-${HOME:?}/.cache}/poise"
}

tree_path () {
  echo "$(cache_path)/$(tree_key)"
}

# Makes the tree unless it is there, and takes a share of its lock (file
# descriptor 8, for as long as the caller and its children live).
hold_tree () {
  local cache
  cache=$(cache_path)
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  flock -n 9 || { say "waiting for another ./dev"; flock 9; }
  [ -d "$(tree_path)" ] || make_tree "$(tree_path)"
  exec 8>"$(tree_path).lock"
  flock -s 8
  exec 9>&-
}

make_tree () {
  local tree=$1
  bring_tree_tools
  say "making a Debian 13 tree in $tree (a few minutes, once)"
  remove_tree "$tree.part"
  if [ "$(id -u)" -eq 0 ]; then
    unpack_as_root "$tree.part" >&2 9>&-
  else
    unpack_as_user "$tree.part" >&2 9>&-
  fi || die "the tree could not be made"
  bwrap --bind "$tree.part" / --dev /dev --tmpfs /tmp --setenv PATH "$tree_bin" \
    sh -s <"$project/tools/dev/finish-tree" >&2 9>&- ||
    die "the tree could not be finished"
  mv "$tree.part" "$tree"
  say "the tree is ready"
}

tree_bin=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin

unpack_as_root () {
  mmdebstrap --quiet --variant=apt --include="$(tree_packages | paste -sd ,)" \
    trixie "$1"
}

# mmdebstrap works under borrowed ids in a folder of its own, which they must
# be able to reach: so not in the cache but in /var/tmp. What it makes is
# unpacked as this user's; device files cannot be, and are not needed.
unpack_as_user () {
  has_subordinate_ids || die "this account has no subordinate ids; as root:" \
    "usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
  mkdir "$1"
  (
    set -o pipefail
    cd /
    TMPDIR=/var/tmp mmdebstrap --quiet --mode=unshare --variant=apt \
      --include="$(tree_packages | paste -sd ,)" trixie - |
      tar -x --exclude='./dev/*' -C "$1"
  )
}

has_subordinate_ids () {
  grep -q "^\($(id -un)\|$(id -u)\):" /etc/subuid 2>/dev/null &&
    grep -q "^\($(id -un)\|$(id -u)\):" /etc/subgid 2>/dev/null
}

# Brings mmdebstrap and bubblewrap, and what they need, where apt is there.
bring_tree_tools () {
  local missing=()
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  [ "$(id -u)" -eq 0 ] || command -v newuidmap >/dev/null || missing+=(uidmap)
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] ||
    missing+=(debian-archive-keyring)
  [ ${#missing[@]} -ne 0 ] || return 0
  [ "$(package_manager)" = apt-get ] ||
    die "this machine is too old for the program itself and lacks" \
      "${missing[*]}, which a Debian 13 tree is made with"
  install_packages apt-get "${missing[@]}"
}

remove_tree () {
  [ -e "$1" ] || return 0
  chmod -R u+rwX "$1" 2>/dev/null || true
  rm -rf --one-file-system "$1"
}

# Removes the build folders, half-made trees, and trees of other package lists
# unless somebody works in them.
clean_up () {
  local cache entry name
  rm -rf "$project"/_build
  cache=$(cache_path)
  [ -d "$cache" ] || return 0
  exec 9>"$cache/lock"
  flock 9
  for entry in "$cache"/*/; do
    name=$(basename "$entry")
    if [ -d "$entry" ] && [ "$name" != "$(tree_key)" ]; then
      remove_idle_tree "$cache/$name"
    fi
  done
}

remove_idle_tree () {
  if flock -n "$1.lock" true; then
    say "removing $1"
    remove_tree "$1"
    rm -f "$1.lock"
  else
    say "$1 is in use and stays"
  fi
}
