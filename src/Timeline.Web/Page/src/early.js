// Runs before anything is drawn, so that a chosen theme does not flash.
import { applyTheme } from './interface/theme.js';

applyTheme();
