import { useEffect, useRef, useState } from "react";
import { Input } from "../input/input.tsx";

const PAUSE_MS = 250;

export interface SearchBoxProps {
  label: string;
  placeholder?: string;
  value: string;
  onSearch: (words: string) => void;
  width?: number;
}

/**
 * A field that searches while one types, after a short pause; letters that an input method is still composing
 * are not searched for (quality U-34).
 */
export function SearchBox(props: SearchBoxProps) {
  const { label, placeholder = label, value, onSearch, width = 260 } = props;
  const [draft, setDraft] = useState(value);
  const [shown, setShown] = useState(value);
  const isComposing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (shown !== value) {
    // The address changed under us (Back, a cleared filter): follow it.
    setShown(value);
    setDraft(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const handleSearch = (words: string, pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => !isComposing.current && onSearch(words.trim()), pause);
  };
  const handleChange = (words: string) => {
    setDraft(words);
    if (!isComposing.current) handleSearch(words, words === "" ? 0 : PAUSE_MS);
  };
  return (
    <div style={{ width, maxWidth: "100%" }}>
      <Input
        icon="search"
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={draft}
        isClearable
        onChange={handleChange}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          handleSearch(event.currentTarget.value, PAUSE_MS);
        }}
        onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && handleSearch(draft, 0)}
      />
    </div>
  );
}
