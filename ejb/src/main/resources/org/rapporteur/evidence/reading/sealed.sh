# Runs a command in a file system that holds the system's programs and the reader's, read-only, and one folder to write in.
# Called within namespaces of its own, with: the reader's folder, the folder of Java, the folder to write in, the command.
reader=$1 java=$2 own=$3
shift 3
root=$own.root

show() { # show PATH: the same, at the same place, read-only; a link as a link
  [ -e "$1" ] || return 0
  if [ -L "$1" ]; then
    mkdir -p "$root$(dirname "$1")"
    ln -sfn "$(readlink "$1")" "$root$1"
  else
    if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root$(dirname "$1")"; : >"$root$1"; fi
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro,nosuid "$root$1"
  fi
}

mount --make-rprivate /
mkdir -p "$root"
mount -t tmpfs -o mode=755,nosuid none "$root"
for each in /usr /bin /sbin /lib /lib32 /lib64 /etc/alternatives /etc/ld.so.cache /etc/fonts /etc/java-* /var/cache/fontconfig; do
  show "$each"
done
[ -e "$root$java/bin/java" ] || show "$java"
[ -e "$root$reader" ] || show "$reader"
mkdir -p "$root/proc" "$root/dev" "$root$own"
mount -t proc proc "$root/proc"
for each in null zero random urandom; do
  : >"$root/dev/$each"
  mount --bind "/dev/$each" "$root/dev/$each"
done
mount --bind "$own" "$root$own"
mount -o remount,ro "$root"
cd "$root"
exec chroot . setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- /bin/sh -c 'cd "$0" && exec "$@"' "$own" "$@"
