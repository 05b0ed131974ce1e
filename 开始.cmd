@echo off
chcp 65001 >nul
cd /d "%~dp0"
title zongjie

where node >nul 2>nul
if errorlevel 1 goto no_node
if exist "dist\cli.js" goto menu

echo.
echo   还没有安装。 / Not installed yet.
echo   按任意键现在安装（npm ci），要能上网，约一两分钟；不装就关掉窗口。
pause >nul
call npm ci
if errorlevel 1 goto no_install
if not exist "dist\cli.js" goto no_install

:menu
echo.
echo   总结
echo.
echo   1  新建一份报告
echo   2  检查全部报告
echo   3  生成全部报告
echo   4  打开成品文件夹
echo   0  退出
echo.
set choice=
set /p choice=  请输入数字，按回车：
echo.
if "%choice%"=="1" goto make
if "%choice%"=="2" goto check
if "%choice%"=="3" goto build
if "%choice%"=="4" goto open
if "%choice%"=="0" exit /b 0
goto menu

:make
node "dist\cli.js" new
goto menu

:check
node "dist\cli.js" check
goto menu

:build
node "dist\cli.js" build
goto menu

:open
if not exist "output" goto no_output
start "" "output"
goto menu

:no_output
echo   还没有成品，请先选 3 生成。
goto menu

:no_install
echo.
echo   没有装好：请看上面的提示，检查能不能上网，再双击一次。
echo   Installation failed. See the messages above.
pause
exit /b 1

:no_node
echo.
echo   Node.js not found. Please install Node.js 20 LTS or later: https://nodejs.org
echo   没有找到 Node.js。请到 nodejs.org 下载 20 或更新的 LTS 版，装好以后再双击一次。
pause
exit /b 1
