/**
 * What a shell sources to complete `kasper-rules`. Each passes the words as words to `kasper-rules completion SHELL --answer`: what was typed is
 * never evaluated. The answer is a word a line, with what it is behind a tab; `:files` asks for paths beside them.
 */
export const completionScripts = {
  bash: `# kasper-rules completes in bash: source <(kasper-rules completion bash)
_kasper-rules() {
  local line files=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then files=1; else COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done < <(kasper-rules completion bash --answer -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if type compopt >/dev/null 2>&1; then
    [[ -n $files ]] && compopt -o default || compopt +o default
    [[ \${COMPREPLY[0]-} == *= ]] && compopt -o nospace
  fi
  return 0
}
complete -o default -F _kasper-rules kasper-rules
`,
  zsh: `#compdef kasper-rules
# kasper-rules completes in zsh: source <(kasper-rules completion zsh)
_kasper-rules() {
  local line word about files=
  local -a plain open
  while IFS= read -r line; do
    if [[ $line == :files ]]; then files=1; continue; fi
    word=\${line%%$'\\t'*}
    about=\${line#*$'\\t'}
    if [[ $word == *= ]]; then open+=("\${word//:/\\\\:}:$about"); else plain+=("\${word//:/\\\\:}:$about"); fi
  done < <(kasper-rules completion zsh --answer -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( \${#open} )) && _describe -t words kasper-rules open -S ''
  (( \${#plain} )) && _describe -t words kasper-rules plain
  [[ -n $files ]] && _files
}
if [[ \${funcstack[1]} == _kasper-rules ]]; then _kasper-rules "$@"; else compdef _kasper-rules kasper-rules; fi
`,
  fish: `# kasper-rules completes in fish: kasper-rules completion fish | source
function __kasper-rules_offers
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  for line in (kasper-rules completion fish --answer -- $words[2..-1] "$current" 2>/dev/null)
    if test "$line" = :files
      __fish_complete_path "$current"
    else
      printf '%s\\n' $line
    end
  end
end
complete -c kasper-rules -f -a '(__kasper-rules_offers)'
`,
} as const;

/** The shells there is a script for. */
export type Shell = keyof typeof completionScripts;

/** Their names. */
export const shells = Object.keys(completionScripts) as readonly Shell[];
