Rem Does in an open workbook what people do with it. Reads a list of steps, one a line, its parts apart by tabs.

Sub Run(path As String)
	Dim document, parts, line As String, file As Integer
	On Error GoTo Failed
	file = FreeFile
	Open path For Input As #file
	Do While Not Eof(file)
		Line Input #file, line
		parts = Split(line, Chr(9))
		Select Case parts(0)
			Case "open" : document = OpenBook(parts(1))
			Case "save" : SaveBook(document, parts(1))
			Case "undo all" : UndoAll(document)
			Case "close" : document.close(True)
			Case "rename sheet" : Sheet(document, parts(1)).Name = parts(2)
			Case "insert rows" : Sheet(document, parts(1)).Rows.insertByIndex(CLng(parts(2)) - 1, CLng(parts(3)))
			Case "delete rows" : Sheet(document, parts(1)).Rows.removeByIndex(CLng(parts(2)) - 1, CLng(parts(3)))
			Case "insert columns" : Sheet(document, parts(1)).Columns.insertByIndex(CLng(parts(2)) - 1, CLng(parts(3)))
			Case "fill right" : FillRight(Sheet(document, parts(1)), CLng(parts(2)) - 1, CLng(parts(3)))
			Case "sort" : SortRows(Sheet(document, parts(1)).getCellRangeByName(parts(2)), CLng(parts(3)) - 1)
			Case "number" : Sheet(document, parts(1)).getCellRangeByName(parts(2)).Value = Val(parts(3))
			Case "text" : Sheet(document, parts(1)).getCellRangeByName(parts(2)).String = parts(3)
			Case "formula" : Sheet(document, parts(1)).getCellRangeByName(parts(2)).Formula = parts(3)
		End Select
	Loop
	Close #file
	StarDesktop.terminate()
	Exit Sub
Failed:
	Dim problem As String
	problem = Error & " in: " & line
	Close #file
	file = FreeFile
	Open path & ".failed" For Output As #file
	Print #file, problem
	Close #file
	StarDesktop.terminate()
End Sub

Function OpenBook(path As String)
	Dim hidden(0) As New com.sun.star.beans.PropertyValue
	hidden(0).Name = "Hidden"
	hidden(0).Value = True
	OpenBook = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, hidden())
End Function

Sub SaveBook(document, path As String)
	Dim filter(0) As New com.sun.star.beans.PropertyValue
	filter(0).Name = "FilterName"
	filter(0).Value = "Calc MS Excel 2007 XML"
	document.calculateAll()
	document.storeToURL(ConvertToURL(path), filter())
End Sub

Sub UndoAll(document)
	Dim undone
	undone = document.getUndoManager()
	Do While undone.isUndoPossible()
		undone.undo()
	Loop
End Sub

Rem There is no password; Excel allows these steps on a protected sheet, LibreOffice asks to unprotect it first.
Function Sheet(document, name As String)
	Dim found
	found = document.Sheets.getByName(name)
	found.unprotect("")
	Sheet = found
End Function

Sub FillRight(within, column As Long, count As Long)
	Dim cursor, source, target As New com.sun.star.table.CellAddress, k As Long
	cursor = within.createCursor()
	cursor.gotoEndOfUsedArea(False)
	source = within.getCellRangeByPosition(column, 0, column, cursor.RangeAddress.EndRow).RangeAddress
	target.Sheet = source.Sheet
	For k = 1 To count
		target.Column = column + k
		target.Row = 0
		within.copyRange(target, source)
	Next k
End Sub

Sub SortRows(range, column As Long)
	Dim field(0) As New com.sun.star.table.TableSortField
	Dim options(1) As New com.sun.star.beans.PropertyValue
	field(0).Field = column
	field(0).IsAscending = False
	options(0).Name = "SortFields"
	options(0).Value = field()
	options(1).Name = "ContainsHeader"
	options(1).Value = False
	range.sort(options())
End Sub
