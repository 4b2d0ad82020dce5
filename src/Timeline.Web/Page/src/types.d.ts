// The shapes the page knows, by name in every file. What the server answers is made from its description: a member renamed there is an error here.

type Paths = import('../obj/api').paths;
type Schemas = import('../obj/api').components['schemas'];

type Statement = Schemas['StatementView'];
type StatementForm = Schemas['StatementForm'];
type Article = Schemas['ArticleView'];
type Change = Schemas['ChronologyChange'];
type Frame = Schemas['ReplayFrame'];
type Actor = Schemas['ActorView'];
type Recorded = Schemas['CorrectionAnswer'];

type Answer<P extends keyof Paths> = Paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never;
type Sent<P extends keyof Paths> = Paths[P] extends { post: { requestBody: { content: { 'application/json': infer B } } } } ? B : never;
type Written<P extends keyof Paths> = Paths[P] extends { post: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never;

/** An address of the server, with what it answers, takes and answers when it has recorded that. */
type Url<A = unknown, B = never, W = never> = string & { answers?: A; takes?: B; records?: W };
type UrlOf<P extends keyof Paths> = Url<Answer<P>, Sent<P>, Written<P>>;
/** One of the rows of a page, which NDJSON has on a line. */
type RowOf<A> = A extends { statements: (infer R)[] } | { articles: (infer R)[] } | { frames: (infer R)[] } ? R : never;

type InCollection<Rest extends string> = `/api/collections/{collection}${Rest}` & keyof Paths;
type OfArticle = 'redate' | 'withdraw' | 'reread';
type OfStatement = 'redate' | 'reattribute' | 'amend' | 'dispute' | 'settle' | 'accept' | 'retract' | 'restore';
type OfActor = 'alias' | 'merge' | 'separate' | 'describe';

/** The addresses of the server by their parts. */
interface PathOf {
  (): UrlOf<'/api/collections'>;
  (collection: string): UrlOf<InCollection<''>>;
  <L extends 'statements' | 'articles' | 'actors' | 'diff' | 'replay' | 'changes'>(collection: string, list: L): UrlOf<InCollection<`/${L}`>>;
  (collection: string, articles: 'articles', preview: 'preview'): UrlOf<InCollection<'/articles/preview'>>;
  (collection: string, articles: 'articles', id: string): UrlOf<InCollection<'/articles/{article}'>>;
  <V extends OfArticle | 'statements'>(collection: string, articles: 'articles', id: string, verb: V): UrlOf<InCollection<`/articles/{article}/${V}`>>;
  (collection: string, articles: 'articles', id: string, statements: 'statements', number: string): UrlOf<InCollection<'/articles/{article}/statements/{number}'>>;
  <V extends OfStatement | 'history'>(collection: string, articles: 'articles', id: string, statements: 'statements', number: string, verb: V): UrlOf<InCollection<`/articles/{article}/statements/{number}/${V}`>>;
  (collection: string, actors: 'actors', name: string): UrlOf<InCollection<'/actors/{name}'>>;
  <V extends OfActor>(collection: string, actors: 'actors', name: string, verb: V): UrlOf<InCollection<`/actors/{name}/${V}`>>;
}

type Stretch = [from: number, to: number];
type Clock = 'said' | 'happened' | 'recorded';
type Limit = 'knownBy' | 'between' | 'asOf';
type ViewName = 'timeline' | 'articles' | 'article' | 'actors' | 'actor' | 'changes' | 'capture';
type LanesBy = 'actor' | 'publisher' | 'article' | 'form';

/** What the page shows, as its address has it: empty where nothing is limited. */
interface State {
  collection: string;
  view: ViewName;
  text: string; actor: string; speaker: string; form: string; modality: string; status: string;
  between: string; undated: boolean; knownBy: string; asOf: string;
  lanes: LanesBy; axis: Clock; zoom: Stretch | null; statement: string;
  article: string; name: string; clock: Clock | ''; from: string; to: string;
}

/** What every view is given. */
interface Context {
  state: State;
  /** Grows when something was recorded that the page wants to show; part of what decides whether to ask again. */
  latest: number;
  /** The position of the last answer, for links that show the same for ever. */
  position: number | null;
  /** Changes the state, and with it the address. */
  go(patch: Partial<State>, how?: { replace?: boolean }): void;
  /** The address of this state with a few things otherwise. */
  href(patch: Partial<State>): string;
  render(): void;
  /** Where the log of the collection ends now. */
  latestPosition(signal?: AbortSignal): Promise<number>;
  welcome(): HTMLElement;
  answered(position: number | null): void;
  reload(): void;
  /** Something was recorded, and the view has it already. */
  moved(): void;
}

interface View {
  element: HTMLElement;
  update(state: State): unknown;
  dispose(): void;
}

/** What an EDTF text can denote, in milliseconds; `end` is exclusive, and both are infinite where it is open. */
interface EdtfDate {
  text: string;
  start: number; end: number;
  openStart: boolean; openEnd: boolean; approximate: boolean; uncertain: boolean;
  unit: string;
  readonly words: string;
  isOpen?: undefined;
}

/** The open side of an interval. */
interface OpenSide { isOpen: true; approximate?: undefined; uncertain?: undefined }

interface Step { limit: string; words: string; total: number; added?: number; at?: string; frames?: Frame[] }

/** What a film shows by one clock. */
interface Reel {
  clock: Clock;
  steps: Step[];
  last: number;
  limitAt(at: number, from?: number): string;
  statementsAt(at: number, from: number, state: State): Statement[];
  wordsAt(at: number, from: number): string;
}

/** A statement on an axis: `start` and `end` are finite, `form` is an index. */
interface Item {
  statement: Statement;
  start: number; end: number; anchor: number;
  openStart: boolean; openEnd: boolean; approximate: boolean; uncertain: boolean;
  form: number;
  label?: string;
}

interface Lane { key: string; items: Item[] }
/** An item from `a` to `b`, in pixels from the origin of its lane. */
interface Span { item: Item; a: number; b: number }
interface Packing { rows: Span[][]; bars: Item[]; over: Item[]; walls: number[] }
interface Placed extends Packing { body: number; top: number; height: number }
interface Packed { scale: number; lanes: Placed[]; height: number; origin: number }
interface Size { width: number; height: number; gutter: number; head: number }
/** How lanes are looked at. */
interface Looked { size: Size; view: Stretch; shift: number; chosen: string | null; hovered: Item | null; fresh: Set<string> }
interface Tick { at: number; words: string }
interface Lines { ticks: Tick[]; contexts: Tick[] }
type Titles = Map<string, Pick<Article, 'title' | 'publisher'>>;
interface Arranged { lanes: Lane[]; undated: Statement[]; extent: Stretch | null; count: number }

/** What was asked for on the timeline, answered. */
interface Read { statements: Statement[]; position: number | null; leftOut: number; isCut: boolean }

type Pen = CanvasRenderingContext2D;
type Colours = ReturnType<typeof import('./picture/ground.js').palette>;
type Child = Node | string | number | boolean | null | undefined | Child[];
/** What is typed into a form, by the names of its controls. */
type Values = Record<string, string>;

/** A form that records something; `draft` is the key under which what is typed is kept. */
interface RecordForm<A> {
  title: string; explain?: string; fields?: Child; submit?: string; reason?: string; draft?: string;
  send(values: Values): Promise<A>;
  saying?: (answer: A, values: Values) => string;
  onDone(answer: A, words: string): void;
  onStale?: () => Promise<Child>;
  onCancel(): void;
}

/** What wheel, drag, pinch and keys over the picture mean. */
interface Moves {
  pan(pixels: number): void;
  zoom(factor: number, x: number): void;
  scroll(pixels: number): void;
  tap(x: number, y: number): void;
  doubleTap(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  key(name: string, isShift: boolean): boolean;
}

interface Props {
  onclick?: (event: MouseEvent & { currentTarget: HTMLButtonElement }) => unknown;
  oninput?: (event: Event & { target: HTMLInputElement }) => unknown;
  onchange?: (event: Event & { target: HTMLSelectElement }) => unknown;
  onsubmit?: (event: SubmitEvent) => unknown;
  onkeydown?: (event: KeyboardEvent) => unknown;
  [attribute: string]: unknown;
}
