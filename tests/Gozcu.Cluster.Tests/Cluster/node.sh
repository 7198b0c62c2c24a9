#!/bin/sh
# A node of the cluster: a program (master or worker) in a mount and process namespace of its own. It sees what this machine has but for the folders named, which are empty there, and its local
# folder is a small disk of its own. When standard input closes, for whatever reason, this shell ends, and with it, being the namespace's first process, everything in it.
# usage: node.sh LOG LOCAL-FOLDER SIZE HIDDEN-FOLDERS(separated by colons) PROGRAM ARGUMENTS...
set -eu
log=$1 local=$2 size=$3 hidden=$4
shift 4
mount -t tmpfs -o "size=$size" gozcu-local "$local"
IFS=:
for folder in $hidden; do mount -t tmpfs -o size=64k,ro gozcu-hidden "$folder"; done
unset IFS
"$@" >>"$log" 2>&1 </dev/null &
exec cat >/dev/null
