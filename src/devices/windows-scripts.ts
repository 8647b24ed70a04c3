/**
 * What Windows PowerShell 5.1 is told, which is part of every Windows 10 and 11. Nothing is spliced into these texts: an
 * order comes over standard input, a line of JSON with the PDF's bytes after it. Only single quotes are used, so that the
 * text survives as one argument of a command line.
 */

const BEGIN = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
function Say($value) { [Console]::Out.WriteLine((ConvertTo-Json -InputObject $value -Depth 4 -Compress)) }
`;

const READ_ORDER = `
$received = New-Object System.IO.MemoryStream
[Console]::OpenStandardInput().CopyTo($received)
$bytes = $received.ToArray()
$end = [Array]::IndexOf($bytes, [byte]10)
$order = ConvertFrom-Json ([System.Text.Encoding]::UTF8.GetString($bytes, 0, $end))
`;

/** Every printer, one JSON array. */
export const LIST_SCRIPT = `${BEGIN}
Add-Type -AssemblyName System.Drawing
$printers = @(Get-Printer | ForEach-Object {
  $settings = New-Object System.Drawing.Printing.PrinterSettings
  $settings.PrinterName = $_.Name
  @{
    name = $_.Name
    status = [string]$_.PrinterStatus
    isDefault = $settings.IsDefaultPrinter
    canDuplex = $settings.CanDuplex
    sources = @($settings.PaperSources | ForEach-Object { @{ id = $_.RawKind; name = $_.SourceName } })
  }
})
Say $printers
`;

/**
 * Draws each page of the PDF in its own size on A4 and follows the job until the spooler lets go of it. Says one object:
 * `end` with the states of the printer and of the job. Pages are drawn by Windows itself, in memory; 400 dots an inch keep
 * small print sharp.
 */
export const PRINT_SCRIPT = `${BEGIN}${READ_ORDER}
function Stop-With($end, $printerStatus, $jobStatus, $jobId) {
  Say @{ end = $end; printerStatus = [string]$printerStatus; jobStatus = [string]$jobStatus; jobId = $jobId }
  exit 0
}
$printer = Get-Printer -Name $order.printer -ErrorAction SilentlyContinue
if ($null -eq $printer) { Stop-With 'no-printer' '' '' 0 }
if ([string]$printer.PrinterStatus -match $order.stopped) { Stop-With 'stopped' $printer.PrinterStatus '' 0 }

Add-Type -AssemblyName System.Drawing
Add-Type -AssemblyName System.Runtime.WindowsRuntime
$null = [Windows.Data.Pdf.PdfDocument, Windows.Data.Pdf, ContentType = WindowsRuntime]
$null = [Windows.Data.Pdf.PdfPageRenderOptions, Windows.Data.Pdf, ContentType = WindowsRuntime]
$null = [Windows.Storage.Streams.IRandomAccessStream, Windows.Storage.Streams, ContentType = WindowsRuntime]
$asTask = [System.WindowsRuntimeSystemExtensions].GetMethods() |
  Where-Object { $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 }
$asTaskOfAction = $asTask |
  Where-Object { $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncAction' } | Select-Object -First 1
$asTaskOfOperation = $asTask |
  Where-Object { $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation\`1' } | Select-Object -First 1

$file = New-Object System.IO.MemoryStream -ArgumentList $bytes, ($end + 1), ($bytes.Length - $end - 1)
$loading = [Windows.Data.Pdf.PdfDocument]::LoadFromStreamAsync(
  [System.IO.WindowsRuntimeStreamExtensions]::AsRandomAccessStream($file))
$pdf = $asTaskOfOperation.MakeGenericMethod([Windows.Data.Pdf.PdfDocument]).Invoke($null, @($loading)).Result

$document = New-Object System.Drawing.Printing.PrintDocument
$document.PrintController = New-Object System.Drawing.Printing.StandardPrintController
$document.DocumentName = $order.name
$settings = $document.PrinterSettings
$settings.PrinterName = $order.printer
$settings.Copies = $order.copies
$settings.Collate = $true
if ($order.duplex -and -not $settings.CanDuplex) { Stop-With 'unsupported' $printer.PrinterStatus '' 0 }
$settings.Duplex = $(if ($order.duplex) { 'Vertical' } else { 'Simplex' })
$a4 = $settings.PaperSizes | Where-Object { $_.Kind -eq 'A4' } | Select-Object -First 1
if ($null -eq $a4) { Stop-With 'unsupported' $printer.PrinterStatus '' 0 }
$document.DefaultPageSettings.PaperSize = $a4
$document.DefaultPageSettings.Margins = New-Object System.Drawing.Printing.Margins 0, 0, 0, 0
if ($order.tray -ne '') {
  $source = $settings.PaperSources | Where-Object { [string]$_.RawKind -eq $order.tray } | Select-Object -First 1
  if ($null -eq $source) { Stop-With 'unsupported' $printer.PrinterStatus '' 0 }
  $document.DefaultPageSettings.PaperSource = $source
}

$script:next = 0
$document.add_QueryPageSettings({
  param($from, $asked)
  $page = $pdf.GetPage($script:next)
  $asked.PageSettings.Landscape = $page.Size.Width -gt $page.Size.Height
  $page.Dispose()
})
$document.add_PrintPage({
  param($from, $paper)
  $page = $pdf.GetPage($script:next)
  $options = New-Object Windows.Data.Pdf.PdfPageRenderOptions
  $options.DestinationWidth = [uint32]($page.Size.Width / 96 * 400)
  $options.DestinationHeight = [uint32]($page.Size.Height / 96 * 400)
  $drawn = New-Object System.IO.MemoryStream
  $drawing = $page.RenderToStreamAsync([System.IO.WindowsRuntimeStreamExtensions]::AsRandomAccessStream($drawn), $options)
  $asTaskOfAction.Invoke($null, @($drawing)).Wait()
  $picture = [System.Drawing.Image]::FromStream($drawn)
  $paper.Graphics.DrawImage($picture, (New-Object System.Drawing.RectangleF @(
    (-$paper.PageSettings.HardMarginX), (-$paper.PageSettings.HardMarginY),
    ($page.Size.Width / 96 * 100), ($page.Size.Height / 96 * 100))))
  $picture.Dispose()
  $drawn.Dispose()
  $page.Dispose()
  $script:next += 1
  $paper.HasMorePages = $script:next -lt $pdf.PageCount
})

$before = @(Get-PrintJob -PrinterName $order.printer | ForEach-Object { $_.Id })
$document.Print()
$job = Get-PrintJob -PrinterName $order.printer |
  Where-Object { $_.DocumentName -eq $order.name -and $before -notcontains $_.Id } |
  Sort-Object Id | Select-Object -Last 1
if ($null -eq $job) { Stop-With 'gone' '' '' 0 }
$id = $job.Id
$until = (Get-Date).AddSeconds($order.seconds)
while ($true) {
  $job = Get-PrintJob -PrinterName $order.printer -ID $id -ErrorAction SilentlyContinue
  if ($null -eq $job) { Stop-With 'gone' '' '' $id }
  $status = [string]$job.JobStatus
  if ($status -match '\\b(Printed|Complete|Retained)\\b') { Stop-With 'gone' '' $status $id }
  $failed = $status -match '\\b(Error|Deleting|Deleted|BlockedDeviceQueue)\\b'
  if ($failed -or (Get-Date) -gt $until) {
    Remove-PrintJob -PrinterName $order.printer -ID $id -ErrorAction SilentlyContinue
    Stop-With $(if ($failed) { 'failed' } else { 'late' }) (Get-Printer -Name $order.printer).PrinterStatus $status $id
  }
  Start-Sleep -Milliseconds 300
}
`;

/** Takes every job of that name out of the queue: document numbers are the house's own. */
export const TAKE_BACK_SCRIPT = `${BEGIN}${READ_ORDER}
Get-PrintJob -PrinterName $order.printer |
  Where-Object { $_.DocumentName -eq $order.name } |
  ForEach-Object { Remove-PrintJob -PrinterName $order.printer -ID $_.Id -ErrorAction SilentlyContinue }
Say @{ end = 'taken-back' }
`;
