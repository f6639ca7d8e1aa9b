/** The functions for cells: to import them is to give them to Excel. */
import "./functions";
