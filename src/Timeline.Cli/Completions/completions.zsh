# timeline completions for zsh. Once: eval "$(timeline completions zsh)". For good: put that line into ~/.zshrc after compinit.
_timeline()
{
    local -a found
    found=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
    if (( ${#found[@]} )) && [[ -n "${found[1]}" ]]; then compadd -- "${found[@]}"; else _files; fi
}
compdef _timeline timeline ./timeline
