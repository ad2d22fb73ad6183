# Sourced by ./commonground and ./test, with $root set: finds the .NET 10 SDK, or offers to fetch it into the checkout.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1

own_dotnet=$root/.commonground/dotnet
installer=https://dot.net/v1/dotnet-install.sh

find_dotnet() {
    if [ -x "$own_dotnet/dotnet" ]; then
        export DOTNET_ROOT="$own_dotnet"
        dotnet=$own_dotnet/dotnet
    else
        dotnet=$(command -v dotnet) || dotnet=
    fi
}

has_sdk() {
    [ -n "$dotnet" ] && "$dotnet" --list-sdks 2>/dev/null | grep -q '^10\.'
}

fetch() {
    if command -v curl >/dev/null; then
        curl -fsSL "$1" -o "$2"
    else
        wget -qO "$2" "$1"
    fi
}

fetch_sdk() {
    mkdir -p "$own_dotnet" &&
        fetch "$installer" "$own_dotnet/dotnet-install.sh" &&
        bash "$own_dotnet/dotnet-install.sh" --channel 10.0 --install-dir "$own_dotnet" >&2
}

explain_sdk() {
    cat >&2 <<END
CommonGround needs the .NET 10 SDK, which is not on this machine. To put it into this checkout:
    curl -fsSL $installer -o /tmp/dotnet-install.sh
    bash /tmp/dotnet-install.sh --channel 10.0 --install-dir '$own_dotnet'
or see https://dotnet.microsoft.com/download/dotnet/10.0 for your system's packages.
END
}

need_sdk() {
    find_dotnet
    has_sdk && return 0
    if [ -t 0 ] && [ -t 2 ]; then
        printf '%s\n' 'CommonGround needs the .NET 10 SDK, which is not on this machine.' >&2
        printf 'Fetch it from Microsoft into %s (about 230 MB)? [y/N] ' "$own_dotnet" >&2
        read -r answer || answer=
        case $answer in
            [Yy]*) fetch_sdk && find_dotnet && has_sdk && return 0 ;;
        esac
    fi
    explain_sdk
    return 1
}
