# timeline completions for bash. Once: eval "$(timeline completions bash)". For good: put that line into ~/.bashrc.
_timeline()
{
    local IFS=$'\n'
    COMPREPLY=($("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null | grep -e "^${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _timeline timeline ./timeline
